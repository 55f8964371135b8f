/** What all editorial pages share: their addresses, language, words, dates, and the answer when something is refused. */
package bg.glashatay.web.shared;
