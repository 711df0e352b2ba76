/** Channels of a chart, by Plot's names; which of them a form takes is the form's to say. */
export const channelNames = ["x", "y", "r", "stroke", "fill", "geometry", "text"] as const;
export type ChannelName = (typeof channelNames)[number];
