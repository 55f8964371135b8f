/** The heart: documents, their editions and revisions, and the workflow from draft to publication with all its guards. */
package bg.glashatay.domain.publishing;
