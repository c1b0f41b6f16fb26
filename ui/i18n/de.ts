<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>gleaner</name>
  <message>
   <source> and </source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source> … {n} more bytes</source>
   <extracomment>Singular:  … {n} more byte</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>(no name)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 to {most}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>12 words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>24 words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A code that replaces a value is the same for the same value, so records can still be linked.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A count is off by {off} on average, {share} % of an average bar.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A count is off by {off} on average.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A file of yours is read here, on this computer. Nothing is sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A limit is reached</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>About and licences</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Accepted, paid for the share that passed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Account</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Account 1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Account deposit, returned</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Add an export. It stays here. {n} requests are open now.</source>
   <extracomment>Singular: Add an export. It stays here. {n} request is open now.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Add data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Agree and deliver</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Agreed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>All {n} sampled records pass</source>
   <extracomment>Singular: The sampled record passes</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>And we say what stays visible: your overall habits are what you sell. They are not hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Any</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Any amount</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Any data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Anyone can check it offline.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As they are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As they are: not asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>At least {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attesters read and decide</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Back or close; never cancels work</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Back up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Back; in a sale, the step before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Balanced</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Balances are from {time}. Nothing is lost; we keep trying.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Banned after its strikes: this account sells no more. What is free can be taken out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bars and dashes are your true counts, they stay here. What leaves falls about inside the bands.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Batch {number} on the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Batch {number}: {n} records, {ending}</source>
   <extracomment>Singular: Batch {number}: {n} record, {ending}</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Batches so far</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bond of a batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>CSV, JSON, JSON Lines or Parquet. Drop it here, or choose it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Caps Lock is on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check another file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check how a file fits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check my file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a file first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a file to check</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a record to read it whole. Reviewers draw {sampled} of a batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a request that fits your data. You see exactly what leaves, before it leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a row, press a button</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose fields</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose the file to sell from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close message</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close the window any time. You come back to this step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Committee decides</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compared with your data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Continue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy {what} {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counts and their noise</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counts with noise; no single record can be proven.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cover personal details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Create a wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dark theme</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data files (*.csv *.tsv *.json *.jsonl *.ndjson *.parquet);;All files (*)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data: any</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data: {kind}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Days</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Decrypt check</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deliver</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delivering</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Delivering {n} records</source>
   <extracomment>Singular: Delivering {n} record</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Devnet · test money</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Devnet: test money.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Do not photograph or copy them. </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Does not fit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drawing the noise counts ε {epsilon}, even if you stop later. You sign before it is submitted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duties with deadlines go on: a key that can move nothing shares samples and releases keys.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earned per week, oldest first: {values}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended without payment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ends first</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Enough for {n} more records.</source>
   <extracomment>Singular: Enough for {n} more record.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Every change counts at once; there is no Save.
What loses money or data when done by mistake asks first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every signature says who gets what. One that we cannot read is refused.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every single record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everyone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything is returned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exact bytes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exact preview</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Expected. {gross} if all {n} records are accepted.</source>
   <extracomment>Singular: Expected. {gross} if the record is accepted.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Export the receipt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fair: takes days to guess</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fetching practice tokens…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Filters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Filters: {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find anything</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Find anything: pages, actions, requests, accounts, settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Finished</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>First steps</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fits my data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fits your data</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Fits {n} records</source>
   <extracomment>Singular: Fits {n} record</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Fits: {n} records.</source>
   <extracomment>Singular: Fits: {n} record.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>For network fees</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Forgot it? Open a new vault with your words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free for new records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free to send</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free to use or unstake</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>From {n} batches of this request</source>
   <extracomment>Singular: From {n} batch of this request</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Funded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give it up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give up the rest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner is locked</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gleaner prepares it here, delivers it sealed, and collects the payment from a contract nobody can take back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on with “{title}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to Home</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Goes on when you open it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Good: takes years to guess</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Held by review seats</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Held in bonds of sales under way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Help on this page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hidden again in {duration}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>High</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Histogram with noise</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Histogram with noise: not asked for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Home</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How is it protected?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How much noise hides you?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I have 12 or 24 words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I have looked at what leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I will do it later</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>I wrote them down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If all had been accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If all is accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If attesters reject it. Held meanwhile: {held} of your stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If reviewers reject it. Held meanwhile: {held} of your stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If you skip this, we keep reminding you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If you stop now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If you stop now: {word}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>If {words}: you get {get}, you lose {lose}. {detail}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In a sale, the next step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It costs now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is empty. Add an export of your data: it stays here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It opens your wallet on this computer. It does not replace the words: they open it anywhere.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It reveals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It waits where it stopped. Nothing was sent or paid twice.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was a benchmark: its label is open, its key stays here, and who failed it lost stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Jail</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Jailed: review seats idle until {until}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Judged worthless, it costs {fraud}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep as it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep at least one field.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Key published, paid, stake free again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keys are wiped from memory. No one can move your money.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keys on this page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lapsed {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Later</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Least risk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves this computer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves your wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Licence</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lists and choices</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lock</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lock ({keys})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lock: wipe the keys from memory</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Locked at {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look around first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Low</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MMM yyyy</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make my wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Making a practice wallet…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Making your wallet…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Matching words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Menu</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Messages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Model update</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Money</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>More noise protects each record better and makes counts less exact.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Most are refused as worthless</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Most earned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move in a choice; ε by 0.05</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move in a list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Navigation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Needs you</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nets</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nets ≥ {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nets: any</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network fee, about</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network fee, paid in SOL</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network: {status}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New sale</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next and previous</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next you type 3 of them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No batch was judged yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No batch was judged yet: all of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No file yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No messages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No record is left to sell.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No requests are open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No sale under way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No stake is held.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No strikes, nothing slashed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody asks for data at this moment. New requests appear here by themselves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noised</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Noised counts of “{column}” in {n} groups. No single record can be proven. Your habits show.</source>
   <extracomment>Singular: Noised counts of “{column}” in {n} group. No single record can be proven. Your habits show.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Noised, ε {epsilon}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noised, ε ≥ {epsilon}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>None of the {n} records fit.</source>
   <extracomment>Singular: The only record does not fit.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Not a summary: these are the bytes that will be sealed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not enough for one delivery. The buyer has to add money first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not the same as above.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not the word on your paper. Read line {line} again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing fits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing fits, yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing has left yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing here has a price, and no money amounts are shown.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing here yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is staked. A sale may start without; it asks where it is needed, with its price.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing leaves that you did not approve.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing matches</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing of that name here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing sold yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to compare.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing until you sign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Now type three of them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of this file, all sales</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Offline since {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On the market</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On the market, can be paid out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only words of the standard list of 2,048 are accepted, so the first four letters are enough.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open a page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open a row, press a button</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open requests</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Other</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Over your limit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Owed from it, to everybody</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Package</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page, action, request, account or setting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid for all {records}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid in that same transaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid so far</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paid, stake free again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pane before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pausing loses nothing: it goes on from the last saved step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Payments, deadlines and errors are kept here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Personal details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Phones and clipboards send pictures and text to places you do not see.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Places and actions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Practice network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Practice network:</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Practice network: tokens without value, the others are automatic.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Practice · test money</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Premium</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proof only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protect</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proven copy, or the key does not open it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proven fraud or a proven copy costs your whole stake.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Proven on chain, by the buyer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read from the chain, not from the buyer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading every record…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading the terms from the chain…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading the terms.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading {name} on this computer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ready</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Receipt saved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Receive tokens</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record {index}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record {index}, {size}: </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Record {index}: {data}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Records by “{column}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Records to sell</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rejected: part of the bond is lost</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Replace by a code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reputation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Request</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Request, and what it reveals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Requests</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reserved for batches under way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Revealed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reveals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reveals: any</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reveals: {reveals}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Review seat {place}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Review seat {place}, being left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reviewers vote, verdict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Risk: {word}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Root</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Runs inside this app: tokens without value, the others are automatic. Works offline.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>SHA-256 of all records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>SHA-256 of the records</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sales under way and finished</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sales under way and finished. A sale goes through eight steps; each answer stands beside its step.
Nothing leaves before you have seen the exact bytes and signed.
A delivery is saved after every step: close the window whenever you like, it goes on where it stopped.
&quot;Back&quot; leaves this view; a delivery is stopped only by its own buttons.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sales you start stand here, with what stopping would mean.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the receipt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved on this computer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saved once you agree. Until then nothing leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sealed and published</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search on this page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search requests</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Security and backup</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>See all sales</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>See requests</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>See what sells</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell sample data on the practice network: tokens without value, the others are automatic.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell your data on your own terms</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sell {least} to {most} records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Selling to {buyer}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send tokens</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set exactly</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Several words that do not belong together work best.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shares of the whole move by {share} % in all. Worked out on your own data.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show passphrase</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the words again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the words first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sign; nothing else does</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Signing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Silence pays: they cannot hold it back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Skip records that cannot be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Slashed {n} times</source>
   <extracomment>Singular: Slashed {n} time</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Slashes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Slot</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>So that you know the paper is right before there is money behind it. Look at the paper, not at your memory.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sold as they are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sold once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sold twice and proven, your whole stake is lost.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Some</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake lost</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake, free to use</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stake, stays yours</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start sale</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Starting the practice network…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stays here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Step {done} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Step {step} of {total} · {title}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopped. All that was done is saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stored</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Strength</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Strikes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Strong protection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Switch to {account}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Terms and money</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text at 100 %</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer can now open all records. Their SHA-256 must equal that of your exact preview.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer cannot read your records: the key was not released. Mend the data, or sell it elsewhere.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer counts “{column}”. Keep it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer named them. They read all of it, before you are paid. There is no appeal.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer paid in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer stays silent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The buyer's attesters could read your records. The key was not published: nobody else can.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The file stays where it is. Nothing has left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The first ones in the file. The request's escrow and your file allow {most}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The key was not released. The buyer cannot open the records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last step before a sale shows the very bytes, not a summary of them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The receipt is kept with the sale.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>The request ends in {n} days.</source>
   <extracomment>Singular: The request ends in {n} day.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>The request ends within two days.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The request's escrow does not cover a batch any more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sale is over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The sale is over. Nothing more happens.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The same again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The terms could not be read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault does not cover one delivery. Nothing would be paid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault holds all that is owed from it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault holds less than is owed from it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault holds less than is owed from it. Do not sell to this request.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The vault holds, in {symbol}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The whole bond is lost</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The words are not checked yet. </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The words of a wallet you have, from this app or another Solana wallet. They stay on this computer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Theme as the system has it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no window to sign in.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is nothing to look at yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These records are not tables. Look at the bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They are drawn by lot from Switchboard, which nobody here can steer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They are drawn by lot from the hash of a slot. Whoever leads that slot can influence it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They have {duration}. The acceptance that decides pays you as it is given.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>They see {seen} of a batch. At most {tolerated} may be refused.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This account is not in this wallet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This buyer asks for records as they are.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This buyer takes noised counts only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This buyer takes records only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This computer has no keyring that we can use.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data is not noised. </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This data is not noised. Who buys it reads it. You choose which fields leave.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This file has many fields. The {more} that are not shown stay here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This file has no records.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>This goes as {n} batches of {sizes} records. Each is judged and paid by itself.</source>
   <extracomment>Singular: This goes as {n} batch of {sizes} records. It is judged and paid by itself.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>This is a practice wallet. Its passphrase is {passphrase}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is exactly what leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is the shape of what leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This passphrase is too easy to guess.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This request takes {least} records or more; the file has {rows}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This sale</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This sale has no receipt yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tick that you have looked at what leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Today {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Too easy to guess</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Too few of them speak in time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Too noisy for this buyer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Too short: at least 8 characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Trains here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try with sample data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type a number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type a passphrase.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type all three words.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type an amount above 0.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type an amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type digits only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type it a second time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type your words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type {example} with “{sign}” and no other signs between.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Under way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undo, while a message offers it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unlock with this computer's keyring</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unlocking…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Untitled request</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Up to {n} records from {first_day} to {last_day}, field by field:</source>
   <extracomment>Singular: {n} record from {first_day} to {last_day}, field by field:</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Up to {n} records, field by field:</source>
   <extracomment>Singular: {n} record, field by field:</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Use for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use for: </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use sample data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use the command line.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use this computer's keyring</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Very good</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>View</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until it is settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait {s} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting for your signature…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waits are upper limits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wallet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We count what all your sales together reveal.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We keep reminding you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>We suggest to keep personal details here. You decide.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Weak protection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>What can happen to your {n} records</source>
   <extracomment>Singular: What can happen to your {n} record</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>What happened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happens to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it is still good for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it protects</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What it shows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What needs you stands first, the most costly deadline on top.
Below: what you earned, what it revealed, what you hold as stake, and what is under way.
Nothing here moves money by itself. Every figure opens where it comes from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this account holds, what of it is staked, and what happened.
Send shows the whole address, the fee and every change before you sign.
Staked tokens are held until what they are a pledge for is settled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this page is for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was not submitted is not sent, and costs nothing. What is on the market goes on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What you allow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What you allow, what each outcome pays, and when.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What you can sell now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where that holds, in the buyer's words: “{among}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where this was read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which data do you sell?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which fields leave?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who asks for data now, what a sale would bring you net, what it reveals and what you risk.
The panel of the chosen request has the arithmetic, who decides, and whether it is funded.
Check a file to see how many of its records fit. Reading it sends nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who buys it reads it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who buys it reads it. You cannot take it back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who can read what leaves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who decides</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whoever has these words has your money. Lose them and this computer, and nobody can bring it back. Not even us.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whoever sees this can become at most {times} times surer about any one {unit} of yours.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Within all your limits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Word {index}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Word {index}: {word}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Work on something else</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Working out how long…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Working out what it would bring…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Working out what would leave.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Would leave: {names}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write down {count} words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write these 12 words on paper</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write these {words} words on paper</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write your words down and check them. Without them a broken disk takes your money.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Yesterday {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You are offline.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You can close the window or shut down. It goes on when you open it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You can paste all words into the first box. Clear the clipboard afterwards: other programs can read it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You can sell here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You deposit {need} of stake first. It stays yours.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You earn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You get</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You have sold nothing, so nothing is revealed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You have {have}. Add {lacking} or send less.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You lose</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You promise</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You risk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You see exactly what leaves, before it leaves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You sign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You sign before money moves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You sign, {bond} is held</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You'd earn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You'd net</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your decision is kept with the sale.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your first payment shows here, with where it came from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your key is released</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your overall habits are what you sell. They are not hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your true counts, before noise. What is sealed has this shape; its noise is drawn once you agree.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your wallet is ready</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your words are not backed up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>about {duration}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>accepted {accepted} of {n} batches</source>
   <extracomment>Singular: accepted {accepted} of {n} batch</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>account</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>address qr deposit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>after the dispute wait</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>after the verdict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>after your open batches</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>after {n} reviews without agreement</source>
   <extracomment>Singular: after {n} review without agreement</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>all of it, before you are paid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all of it, once you are paid for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all requests</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>and {n} more</source>
   <extracomment>Singular: and {n} more</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>and, as stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>appearance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as decided</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as it is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>banned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>bell errors payments</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>can be emptied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>can be taken out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>come back any time to have it paid out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>come back before the key is due: an accepted batch pays only once its key is released.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>continue any time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>current step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>d MMM</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>d MMM HH:mm</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>d MMM yyyy HH:mm:ss</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>data export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ddd HH:mm</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ddd d MMM HH:mm</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>dddd d MMMM</source>
   <comment>date pattern</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>devnet rpc server</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>disk files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>done</source>
   <comment>step</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ended</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>finished</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>for {n} records, read back from the chain</source>
   <extracomment>Singular: for {n} record, read back from the chain</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>from source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held</source>
   <comment>after an amount of stake</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>held of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>if all is accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is out, sealed. The buyer's attesters can read it, nobody else.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is out, sealed. Without your key it is noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>key account clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>level {level}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>level {level}, score {score}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>lock keyring words</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>money for {funded} of {wanted}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>multiplied by {now}, by {then} after a strike</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no batch judged yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no money left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>noised counts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>none found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>none: as they are</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not said</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nothing has left this computer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nothing is held or paid before you sign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>pay transfer withdraw</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>per week</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>per {unit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>personal details covered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>program rules insurance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>replaced</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>replaced by a code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sealed bytes, the price, your address</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>sealed; readable for its {n} attesters at once, for the buyer once accepted</source>
   <extracomment>Singular: sealed; readable for its {n} attester at once, for the buyer once accepted</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>sealed; readable for the buyer once the key is released</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>shortcuts keys help</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>start request</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>started {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>stays here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the key is out: the buyer can read what is paid for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the system's keyring</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>theme dark light text size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>then</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this month</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this week</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to come</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to do</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>tokens without value, the others are automatic.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>under way</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until batch {batch} is settled; its step “{state}” ends</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until {deadline}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>up to {duration}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>what is out is sealed. Without your key it is noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>what you earned waits on the market and never expires.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>whole stake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>wipe keys leave</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>with it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you risk {risk}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you'd net {amount}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>your bond is held. The attesters go on without you, and their word pays you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>your bond is held. Whoever reviews goes on without you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{amount} if rejected</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{buyer} · {n} records</source>
   <extracomment>Singular: {buyer} · {n} record</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{buyer} · {n} records at {price}</source>
   <extracomment>Singular: {buyer} · {n} record at {price}</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{counts}; each off by about {error}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} or more are refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count}, the nearest in {duration}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{d} d</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{d} d {h} h</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{first_day} to {last_day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{held} of your stake is held, up to {wait} until the verdict.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{h} h</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{h} h {min} min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{keyring_name}. Anyone signed in to this computer can then unlock.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{kind} in {cells}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{kind}, {count} empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{least} or more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{leaving} of {all} leave. The others stay here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{leaving} of {n} fields</source>
   <extracomment>Singular: {leaving} of {n} field</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{left} left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{min} min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{min} min {s} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: none</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: step {done} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}: {parts} of {whole}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{needed} of {size} attesters accept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{need} of stake is deposited first, with a signature of its own. It stays yours.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{network} · {age} ago</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{now} of {limit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{now} of {limit}, limit reached</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{n} as they are</source>
   <extracomment>Singular: {n} as it is</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} attesters</source>
   <extracomment>Singular: {n} attester</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} broken records are skipped and stay here.</source>
   <extracomment>Singular: {n} broken record is skipped and stays here.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} buyers</source>
   <comment>to whom</comment>
   <extracomment>Singular: {n} buyer</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} bytes</source>
   <extracomment>Singular: {n} byte</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} found</source>
   <extracomment>Singular: {n} found</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more fields are in the bytes.</source>
   <extracomment>Singular: {n} more field is in the bytes.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} need you</source>
   <extracomment>Singular: {n} needs you</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} noised counts of “{column}”</source>
   <extracomment>Singular: {n} noised count of “{column}”</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} open, as read from the chain</source>
   <extracomment>Singular: {n} open, as read from the chain</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} proofs</source>
   <extracomment>Singular: {n} proof</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records</source>
   <extracomment>Singular: {n} record</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records at {price}</source>
   <extracomment>Singular: {n} record at {price}</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records of a batch</source>
   <extracomment>Singular: {n} record of a batch</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records, looked at</source>
   <extracomment>Singular: {n} record, looked at</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} requests are open, none for these filters.</source>
   <extracomment>Singular: {n} request is open, not for these filters.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} requests are open, none for what you added.</source>
   <extracomment>Singular: {n} request is open, none for what you added.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} requests are open. Add data to see which fit.</source>
   <extracomment>Singular: {n} request is open. Add data to see whether it fits.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reviewers</source>
   <extracomment>Singular: {n} reviewer</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} reviewers, within {duration}</source>
   <extracomment>Singular: {n} reviewer, within {duration}</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sales</source>
   <extracomment>Singular: {n} sale</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} strikes, nothing slashed</source>
   <extracomment>Singular: {n} strike, nothing slashed</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} strikes.</source>
   <extracomment>Singular: {n} strike.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} things</source>
   <extracomment>Singular: {n} thing</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} words are missing.</source>
   <extracomment>Singular: {n} word is missing.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} wrong passphrases in a row. The next is taken in {s} s; what runs goes on.</source>
   <extracomment>Singular: {n} wrong passphrase. The next is taken in {s} s; what runs goes on.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} wrong passphrases in a row. What runs goes on.</source>
   <extracomment>Singular: {n} wrong passphrase. What runs goes on.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{price} a record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{price} for each accepted record.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{rejecting} of {size} reject</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{sales} to {buyers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{sales} to {buyers}, and {proofs}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{score} make level {level}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{several} of the {seen} are refused</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{share} % of {n} reviews</source>
   <extracomment>Singular: {share} % of {n} review</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{shown} of {records} are shown: the first, some between, the last.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{shown} of {total} open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{size} KB</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{size} MB</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{strikes}, {left} more end all deliveries</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{symbol} has {n} decimals, not more.</source>
   <extracomment>Singular: {symbol} has {n} decimal, not more.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{symbol}{figure}</source>
   <comment>price</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{s} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{threshold} of {attesters} attesters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{title}, to {buyer}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{total} if all are accepted</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{usable} of {n} records fit.</source>
   <extracomment>Singular: {usable} of {n} record fit.</extracomment>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{vault} free</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what} (turned off in Settings)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{what} That needs you.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{zone}. Choose a value inside the marks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>· risk {risk} · ends in {left}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>× {share} % accepted so far</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ε by 0.5</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ε goes from {low} to {high}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ε {epsilon} per record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ε {low} to {high} per record</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ε {spent} of {limit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ε, set exactly</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{name}” holds {kinds} and leaves as it is. Go back to cover it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>≈ {name}: {count} → about {count} ± {error} (noised)</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
