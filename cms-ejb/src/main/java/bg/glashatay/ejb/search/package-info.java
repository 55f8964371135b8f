/** Search that knows Bulgarian: what a word is filed under, the index of a node, and what is asked of it. */
package bg.glashatay.ejb.search;
