/** The gate that every file passes which comes in: so many at a time, the others in line. */
package bg.glashatay.web.uploads;
