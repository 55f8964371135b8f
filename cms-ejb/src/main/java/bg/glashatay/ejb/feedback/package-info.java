/** Takes in what citizens say of a page, and shows it to those whose page it is. */
package bg.glashatay.ejb.feedback;
