/** The timetable: sends out what is due, writes down what has expired and has files looked after, as the account {@code scheduler}. */
package bg.glashatay.ejb.schedule;
