/** What is kept of each import: the run, and what became of each thing in it. */
package bg.glashatay.domain.transfer;
