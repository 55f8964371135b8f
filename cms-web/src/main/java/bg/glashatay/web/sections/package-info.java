/** Where those who look after the sections arrange them and the menus. */
package bg.glashatay.web.sections;
