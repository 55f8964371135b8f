/** The site as plain files, from which any web server can serve it while this application is not there. */
package bg.glashatay.ejb.mirror;
