/** How the product tells how it is doing: metrics for programs, a page for people. */
package bg.glashatay.web.watch;
