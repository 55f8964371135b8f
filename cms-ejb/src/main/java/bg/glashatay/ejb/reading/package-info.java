/** Reads the words of attached documents, in a process of its own, and whether screen readers can read them. */
package bg.glashatay.ejb.reading;
