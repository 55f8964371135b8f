/** The media library as editors use it: finding, describing, replacing and deleting, and where a file is in use. */
package bg.glashatay.ejb.library;
