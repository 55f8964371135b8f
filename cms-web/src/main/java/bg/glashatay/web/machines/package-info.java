/** What programs read of the site: feeds, sitemaps, and the files at fixed addresses that they ask for first. */
package bg.glashatay.web.machines;
