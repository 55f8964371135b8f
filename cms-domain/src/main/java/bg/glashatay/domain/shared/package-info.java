/** What all features use: languages, slugs, addresses, digests, refusals, and what a writer can mend. */
package bg.glashatay.domain.shared;
