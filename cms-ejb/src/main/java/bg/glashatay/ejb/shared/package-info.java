/** What all features use and the platform does not have: the clock, the log, safe moves of files, pages of lists. */
package bg.glashatay.ejb.shared;
