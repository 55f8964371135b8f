/** Where those who look after the site's addresses keep its redirects. */
package bg.glashatay.web.redirects;
