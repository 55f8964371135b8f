/** The sections as whoever works with one looks it up; what editors and citizens do with them is elsewhere. */
package bg.glashatay.ejb.sections;
