/** What is kept of each backup that was made or failed, and why one cannot be made now. */
package bg.glashatay.domain.backup;
