/** The timetable: sends out what is due and writes down what has expired, as the account {@code scheduler}. */
package bg.glashatay.ejb.schedule;
