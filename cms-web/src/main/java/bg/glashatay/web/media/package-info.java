/** Files on their way in and out, and the dialog in which editors choose one. */
package bg.glashatay.web.media;
