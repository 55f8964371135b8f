/** Where people find their work: the start page with what waits for them, and the lists of documents. */
package bg.glashatay.web.desk;
