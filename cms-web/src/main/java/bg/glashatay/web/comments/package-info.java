/** The editorial pages on which people talk about a text before it goes out. */
package bg.glashatay.web.comments;
