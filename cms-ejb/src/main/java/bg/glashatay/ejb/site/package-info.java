/** The public site as it stands at one moment, for pages, feeds, sitemaps and the search; sections and menus behind it. */
package bg.glashatay.ejb.site;
