/** What readers say of the pages: where it is taken, and where editors read it. */
package bg.glashatay.web.feedback;
