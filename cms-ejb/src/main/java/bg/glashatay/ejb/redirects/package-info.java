/** Redirects from old addresses: rules, lists, imports, and the graph that keeps them from going in circles. */
package bg.glashatay.ejb.redirects;
