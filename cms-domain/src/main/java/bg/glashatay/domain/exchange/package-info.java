/** What is kept of each archive of the site that was written for other programs. */
package bg.glashatay.domain.exchange;
