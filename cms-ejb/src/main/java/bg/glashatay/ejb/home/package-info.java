/** Makes up the front page, and says what citizens see of it. */
package bg.glashatay.ejb.home;
