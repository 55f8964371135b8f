/** The page that finds things for citizens, and the field for it on every page. */
package bg.glashatay.web.search;
