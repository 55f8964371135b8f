/** The pages where editions are written, reviewed and sent out. */
package bg.glashatay.web.publishing;
