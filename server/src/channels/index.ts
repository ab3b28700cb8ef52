export { type Channels, type ChannelsOptions, createChannels } from './channels.ts'
