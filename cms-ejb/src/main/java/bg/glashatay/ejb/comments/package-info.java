/** Remarks on texts under work: writing, answering, settling them, and who may. */
package bg.glashatay.ejb.comments;
