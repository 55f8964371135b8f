/** What was read in documents, as people at work are told of it. */
package bg.glashatay.web.reading;
