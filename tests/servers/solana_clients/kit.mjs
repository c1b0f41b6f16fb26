// @solana/kit against a node: SOL transfer, token transfer, account subscription. Prints what it read back as JSON.
// Usage: node kit.mjs RPC_URL WS_URL
import {
  airdropFactory,
  appendTransactionMessageInstructions,
  assertIsTransactionWithBlockhashLifetime,
  createSolanaRpc,
  createSolanaRpcSubscriptions,
  createTransactionMessage,
  generateKeyPairSigner,
  getSignatureFromTransaction,
  lamports,
  pipe,
  sendAndConfirmTransactionFactory,
  setTransactionMessageFeePayerSigner,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransactionMessageWithSigners,
} from "@solana/kit";
import { getCreateAccountInstruction, getTransferSolInstruction } from "@solana-program/system";
import {
  TOKEN_PROGRAM_ADDRESS,
  fetchToken,
  findAssociatedTokenPda,
  getCreateAssociatedTokenIdempotentInstruction,
  getInitializeMint2Instruction,
  getMintSize,
  getMintToCheckedInstruction,
  getTransferCheckedInstruction,
} from "@solana-program/token";

const [rpcUrl, wsUrl] = process.argv.slice(2);
const rpc = createSolanaRpc(rpcUrl);
const rpcSubscriptions = createSolanaRpcSubscriptions(wsUrl);
const sendAndConfirm = sendAndConfirmTransactionFactory({ rpc, rpcSubscriptions });
const airdrop = airdropFactory({ rpc, rpcSubscriptions });

const payer = await generateKeyPairSigner();
const receiver = await generateKeyPairSigner();
await airdrop({ commitment: "confirmed", lamports: lamports(5_000_000_000n), recipientAddress: payer.address });

async function send(instructions) {
  const { value: blockhash } = await rpc.getLatestBlockhash({ commitment: "confirmed" }).send();
  const message = pipe(
    createTransactionMessage({ version: 0 }),
    (tx) => setTransactionMessageFeePayerSigner(payer, tx),
    (tx) => setTransactionMessageLifetimeUsingBlockhash(blockhash, tx),
    (tx) => appendTransactionMessageInstructions(instructions, tx),
  );
  const transaction = await signTransactionMessageWithSigners(message);
  assertIsTransactionWithBlockhashLifetime(transaction);
  await sendAndConfirm(transaction, { commitment: "confirmed" });
  return getSignatureFromTransaction(transaction);
}

// An account subscription, opened before the transfer.
const abort = new AbortController();
const notifications = await rpcSubscriptions
  .accountNotifications(receiver.address, { commitment: "confirmed", encoding: "base64" })
  .subscribe({ abortSignal: abort.signal });
// Listening has to begin before the transfer: kit drops what arrives while nobody waits.
const firstNotification = notifications[Symbol.asyncIterator]().next();
const transferSignature = await send([
  getTransferSolInstruction({ source: payer, destination: receiver.address, amount: lamports(1_000_000_000n) }),
]);
const notified = (await firstNotification).value.value.lamports;
abort.abort();

const mint = await generateKeyPairSigner();
const space = BigInt(getMintSize());
const rent = await rpc.getMinimumBalanceForRentExemption(space).send();
const ata = async (owner) =>
  (await findAssociatedTokenPda({ owner, mint: mint.address, tokenProgram: TOKEN_PROGRAM_ADDRESS }))[0];
const [from, to] = [await ata(payer.address), await ata(receiver.address)];
await send([
  getCreateAccountInstruction({
    payer, newAccount: mint, lamports: rent, space, programAddress: TOKEN_PROGRAM_ADDRESS,
  }),
  getInitializeMint2Instruction({ mint: mint.address, decimals: 6, mintAuthority: payer.address }),
  getCreateAssociatedTokenIdempotentInstruction({ payer, ata: from, owner: payer.address, mint: mint.address }),
  getCreateAssociatedTokenIdempotentInstruction({ payer, ata: to, owner: receiver.address, mint: mint.address }),
  getMintToCheckedInstruction({
    mint: mint.address, token: from, mintAuthority: payer, amount: 1_000_000n, decimals: 6,
  }),
]);
const tokenSignature = await send([
  getTransferCheckedInstruction({
    source: from, mint: mint.address, destination: to, authority: payer, amount: 250_000n, decimals: 6,
  }),
]);
const token = await fetchToken(rpc, to, { commitment: "confirmed" });
const parsed = await rpc
  .getTransaction(tokenSignature, { commitment: "confirmed", encoding: "jsonParsed", maxSupportedTransactionVersion: 0 })
  .send();
const { value: balance } = await rpc.getBalance(receiver.address, { commitment: "confirmed" }).send();

console.log(
  JSON.stringify(
    {
      transferSignature,
      tokenSignature,
      notified,
      balance,
      tokenAmount: token.data.amount,
      parsedType: parsed.transaction.message.instructions[0].parsed.type,
      postTokenBalances: parsed.meta.postTokenBalances.length,
    },
    (_name, value) => (typeof value === "bigint" ? value.toString() : value),
  ),
);
process.exit(0);
