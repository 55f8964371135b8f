/** Preview links: the page that people without an account read and answer on, and where editors hand links out. */
package bg.glashatay.web.previews;
