/** Remarks beside a passage of a text, their answers, and where the passage is after the text has changed. */
package bg.glashatay.domain.comments;
