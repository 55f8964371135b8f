/** The steps of the workflow that need more than a click: they ask in a dialog, and keep what was typed if refused. */
package bg.glashatay.web.steps;
