/** What all pages share: texts, and of the editorial ones their addresses, language, words, dates, and the answer when something is refused. */
package bg.glashatay.web.shared;
