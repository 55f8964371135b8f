/** What administrators see of the mirror of the site, and how they have it checked. */
package bg.glashatay.web.mirror;
