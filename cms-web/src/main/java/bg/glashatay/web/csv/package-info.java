/** Lists as files for spreadsheets. */
package bg.glashatay.web.csv;
