/** The pages on which administrators bring content in from elsewhere, and read what came of it. */
package bg.glashatay.web.transfer;
