// @solana/web3.js 1.x against a node: SOL transfer, token transfer, account subscription. Prints what it read back as JSON.
// Usage: node web3.mjs RPC_URL WS_URL
import { createAssociatedTokenAccount, createMint, getAccount, mintTo, transferChecked } from "@solana/spl-token";
import { Connection, Keypair, SystemProgram, Transaction, sendAndConfirmTransaction } from "@solana/web3.js";

const [rpcUrl, wsUrl] = process.argv.slice(2);
const connection = new Connection(rpcUrl, { commitment: "confirmed", wsEndpoint: wsUrl });
const payer = Keypair.generate();
const receiver = Keypair.generate();

const airdrop = await connection.requestAirdrop(payer.publicKey, 5_000_000_000);
await connection.confirmTransaction({ signature: airdrop, ...(await connection.getLatestBlockhash()) });

let tell;
const told = new Promise((resolve) => { tell = resolve; });
const subscription = connection.onAccountChange(receiver.publicKey, (account) => tell(account.lamports));
// The subscription is sent once the socket is open; the transfer must not overtake it.
await new Promise((resolve) => {
  const stop = connection.onSlotChange(() => { connection.removeSlotChangeListener(stop).then(resolve); });
});
const transfer = new Transaction().add(
  SystemProgram.transfer({ fromPubkey: payer.publicKey, toPubkey: receiver.publicKey, lamports: 1_000_000_000 }),
);
const transferSignature = await sendAndConfirmTransaction(connection, transfer, [payer]);
const notified = await told;
await connection.removeAccountChangeListener(subscription);

const mint = await createMint(connection, payer, payer.publicKey, null, 6);
const from = await createAssociatedTokenAccount(connection, payer, mint, payer.publicKey);
const to = await createAssociatedTokenAccount(connection, payer, mint, receiver.publicKey);
await mintTo(connection, payer, mint, from, payer, 1_000_000);
const tokenSignature = await transferChecked(connection, payer, from, mint, to, payer, 250_000, 6);
const held = await getAccount(connection, to);
const parsed = await connection.getParsedTransaction(tokenSignature, { maxSupportedTransactionVersion: 0 });
const listed = await connection.getSignaturesForAddress(payer.publicKey);

console.log(
  JSON.stringify({
    transferSignature,
    tokenSignature,
    notified,
    balance: await connection.getBalance(receiver.publicKey),
    tokenAmount: held.amount.toString(),
    parsedType: parsed.transaction.message.instructions[0].parsed.type,
    listed: listed.length,
  }),
);
process.exit(0);
