/** The pages that show what happened to a document, compare its texts and bring an earlier one back. */
package bg.glashatay.web.history;
