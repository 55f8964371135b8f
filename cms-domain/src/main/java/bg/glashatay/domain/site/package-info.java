/** Where texts stand: the tree of sections, and the menus. */
package bg.glashatay.domain.site;
