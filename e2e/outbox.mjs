// Mail as the administrator reads it: without a mail server, Crossmentor keeps every mail in its outbox.

const OUTBOX = "/administration/outbox";

/**
 * The mails in the outbox, newest first. The page shows each as one `article` in `main`: its heading is the
 * subject, and it names the recipient's address and holds the plain text.
 *
 * @param {import("playwright-core").Page} page where an administrator is signed in
 * @param {string} url the server's address
 * @returns {Promise<{subject: string, text: string, links: string[]}[]>}
 */
export async function readOutbox(page, url) {
  const answer = await page.goto(new URL(OUTBOX, url).href);
  if (answer.status() !== 200) throw new Error(`the outbox answered ${answer.status()}: is an administrator signed in?`);
  return await page.locator("main article").evaluateAll((articles) =>
    articles.map((article) => ({
      subject: article.querySelector("h1, h2, h3, h4").innerText.trim(),
      text: article.innerText,
      // A mail's plain text has addresses as words; the page may have made links of them.
      links: [...new Set([...article.innerText.matchAll(/https?:\/\/[^\s<>()]+/g)].map(([link]) => link))],
    })),
  );
}

/** The newest mail to an address; an error that lists all subjects when there is none. */
export async function newestMailTo(page, url, address) {
  const mails = await readOutbox(page, url);
  const mail = mails.find(({ text }) => text.includes(address));
  if (!mail) throw new Error(`no mail to ${address} among: ${mails.map(({ subject }) => subject).join("; ")}`);
  return mail;
}
