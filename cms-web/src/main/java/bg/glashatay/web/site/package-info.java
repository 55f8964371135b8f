/** The pages of citizens: addresses, templates, and answers that are made once and kept. */
package bg.glashatay.web.site;
