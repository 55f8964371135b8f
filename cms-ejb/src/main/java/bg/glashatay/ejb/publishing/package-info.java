/** Commands and queries of documents, editions and revisions; the one way in which texts change. */
package bg.glashatay.ejb.publishing;
