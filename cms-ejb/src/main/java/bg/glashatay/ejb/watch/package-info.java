/** How the product itself is doing: one set of figures and one judgement, for load balancers, for metrics and for people. */
package bg.glashatay.ejb.watch;
