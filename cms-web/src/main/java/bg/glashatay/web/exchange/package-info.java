/** The pages about taking the site along. */
package bg.glashatay.web.exchange;
