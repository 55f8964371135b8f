/** The public register of publications. */
package bg.glashatay.web.register;
