/** What editors say about search: words that mean the same, and documents that stand first. */
package bg.glashatay.domain.search;
