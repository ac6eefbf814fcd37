/**
 * The house under test. JOURNEY_URL points the journeys at one that already runs (it must be a demonstration);
 * otherwise the packaged jar is started on a free port with a data folder of its own, and stopped afterwards.
 */
export const given = process.env.JOURNEY_URL;

// Chosen once in the first process and handed to the workers, which inherit the environment.
process.env.JOURNEY_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));

export const port = process.env.JOURNEY_PORT;
export const baseUrl = given ?? `http://localhost:${port}`;

/** Where its DICOM door is. A house given from outside has it where the demonstration usually has it. */
process.env.JOURNEY_DICOM_PORT ??= given ? '11112' : String(Number(port) + 1);

export const dicomPort = process.env.JOURNEY_DICOM_PORT;
